package com.acme;

import growspurt.api.GuestMap;
import growspurt.api.MapCandidate;
import growspurt.contract.MapContract;

class StripedCacheTest implements MapContract {

    @Override
    public MapCandidate candidate() {
        return GuestMap.of(StripedCache.class);
    }
}
