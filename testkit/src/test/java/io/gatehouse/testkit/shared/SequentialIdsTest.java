package io.gatehouse.testkit.shared;

import io.gatehouse.application.shared.port.out.Ids;

class SequentialIdsTest extends IdsContract {

    private final SequentialIds ids = new SequentialIds();

    @Override
    protected Ids ids() {
        return ids;
    }
}
