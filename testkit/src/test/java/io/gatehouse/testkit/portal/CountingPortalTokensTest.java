package io.gatehouse.testkit.portal;

import io.gatehouse.application.portal.port.out.PortalTokens;

class CountingPortalTokensTest extends PortalTokensContract {

    private final CountingPortalTokens tokens = new CountingPortalTokens();

    @Override
    protected PortalTokens tokens() {
        return tokens;
    }
}
