package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.domain.kyc.ListedKind;

class InMemoryIdentityScreeningTest extends IdentityScreeningContract {

    private final InMemoryIdentityScreening screening = new InMemoryIdentityScreening("in-memory")
            .list("1", ListedKind.PERSON, LISTED, BORN.toString())
            .list("2", ListedKind.PERSON, NEARLY, BORN_NEARLY.toString());

    @Override
    protected IdentityScreening screening() {
        return screening;
    }

    @Override
    protected IdentityScreening away() {
        return new InMemoryIdentityScreening("away").fail("It is switched off.");
    }
}
