package io.gatehouse.adapter.persistence.shared;

import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.testkit.shared.IdsContract;

class UuidV7IdsTest extends IdsContract {

    @Override
    protected Ids ids() {
        return new UuidV7Ids();
    }
}
