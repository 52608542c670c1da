package org.xrayreference.gateway.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.xrayreference.gateway.edge.Network;

/** Decides whether somebody is the operator that they say they are. */
public final class SignIn {
    /** What became of an attempt. */
    public sealed interface Outcome {
        record Welcome(String operator) implements Outcome {}

        record Wrong() implements Outcome {}

        /** The password was not looked at. */
        record Wait(Duration longer) implements Outcome {}

        /** Too many attempts are being checked at this moment. */
        record Busy() implements Outcome {}
    }

    /** Where it is written down. */
    public interface Record {
        /**
         * @param event {@code sign-in}, {@code wrong-password}, {@code locked}, {@code not-an-operator} or
         *     {@code sign-out}
         * @param operator empty for a name that does not exist: people type passwords there
         */
        void of(String event, Optional<String> operator);
    }

    /** Each check costs a quarter of a second of one processor: strangers must not get them all. */
    private static final int AT_ONCE = 2;

    /** So many may wait for a check, each on a thread that pages need as well. */
    private static final int QUEUE = 8;

    private static final long PATIENCE_MS = 3000;
    /** No operator's name is longer; what is typed there may be. */
    private static final int LONGEST_NAME = 64;

    private final Accounts accounts;
    private final Lockout names;
    private final Lockout addresses;
    private final Record record;
    private final Semaphore checks = new Semaphore(AT_ONCE, true);

    SignIn(Accounts accounts, Lockout names, Lockout addresses, Record record) {
        this.accounts = accounts;
        this.names = names;
        this.addresses = addresses;
        this.record = record;
    }

    /** @param address the client's; may be null */
    public Outcome attempt(String name, String password, String address) {
        if (name.length() > LONGEST_NAME) {
            return attempt(name.substring(0, LONGEST_NAME), "", address);
        }
        String network = Network.of(address);
        Optional<Duration> wait = wait(name, network);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        if (checks.getQueueLength() >= QUEUE || !tryBegin()) {
            return new Outcome.Busy();
        }
        try {
            return check(name, password, network);
        } finally {
            checks.release();
        }
    }

    private Optional<Duration> wait(String name, String network) {
        return Optional.of(longer(names.wait(name), addresses.wait(network))).filter(left -> !left.isZero());
    }

    private Outcome check(String name, String password, String network) {
        // Others may have failed while this one waited for its turn.
        Optional<Duration> wait = wait(name, network);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        if (accounts.fits(name, password)) {
            names.succeeded(name);
            addresses.succeeded(network);
            return new Outcome.Welcome(name);
        }
        boolean locked = names.failed(name) | addresses.failed(network);
        record.of(locked ? "locked" : "wrong-password", Optional.of(name).filter(accounts::has));
        return new Outcome.Wrong();
    }

    private boolean tryBegin() {
        try {
            return checks.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration longer(Optional<Duration> one, Optional<Duration> other) {
        Duration first = one.orElse(Duration.ZERO);
        Duration second = other.orElse(Duration.ZERO);
        return first.compareTo(second) > 0 ? first : second;
    }
}
