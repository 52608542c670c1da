package org.xrayreference.gateway.limits;

import java.util.HashMap;
import java.util.Map;

/** The places for what takes its time, in all and for each client: nobody takes all of them alone. */
public final class Places {
    private final int places;
    private final int placesPerClient;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    public Places(int places, int placesPerClient) {
        this.places = places;
        this.placesPerClient = placesPerClient;
    }

    /** @return whether there was a place; then {@link #leave} has to follow, once */
    public synchronized boolean enter(String client) {
        if (all >= places || taken.getOrDefault(client, 0) >= placesPerClient) {
            return false;
        }
        all++;
        taken.merge(client, 1, Integer::sum);
        return true;
    }

    public synchronized void leave(String client) {
        all--;
        taken.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
    }

    synchronized int clients() {
        return taken.size();
    }
}
