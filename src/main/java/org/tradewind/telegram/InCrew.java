package org.tradewind.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** One of several processes that do a bot's work together. */
final class InCrew implements Work, Crew.Orders, Source.Signs {
    private final Crew crew;
    private final Hands hands;
    private final Helm helm;
    private final Entrance entrance;
    private final Runnable menus;
    private final Executor calls;
    /** Guarded by this. */
    private Optional<Source> polling = Optional.empty();

    private boolean ended;

    /** Where updates come in. */
    sealed interface Entrance {
        Source.Signs signs();

        /** Telegram posts them to any of the crew. */
        record Posted(Source door, Source.Signs signs) implements Entrance {}

        /** The one at the helm asks for them, by a poller that is made anew whenever it gets there. */
        record Asked(Supplier<Source> poller, Source.Signs signs) implements Entrance {}
    }

    /** @param menus offers the commands */
    InCrew(Crew crew, Hands hands, Helm helm, Entrance entrance, Runnable menus, Executor calls) {
        this.crew = crew;
        this.hands = hands;
        this.helm = helm;
        this.entrance = entrance;
        this.menus = menus;
        this.calls = calls;
    }

    @Override
    public void begin() {
        hands.begin(calls);
        switch (entrance) {
            case Entrance.Posted posted -> posted.door().start();
            case Entrance.Asked _ -> {}
        }
        crew.join(this);
    }

    @Override
    public void work() {
        hands.look();
    }

    @Override
    public synchronized void helm(boolean held) {
        helm.set(held);
        boolean begins = held && !ended;
        switch (entrance) {
            case Entrance.Posted posted -> steer(posted.door(), begins);
            case Entrance.Asked asked -> poll(asked, begins);
        }
        if (begins) {
            calls.execute(menus);
        }
    }

    private static void steer(Source door, boolean begins) {
        if (begins) {
            door.steer();
        }
    }

    private void poll(Entrance.Asked asked, boolean on) {
        polling.ifPresent(Source::end);
        polling = on ? Optional.of(asked.poller().get()) : Optional.empty();
        polling.ifPresent(Source::start);
    }

    @Override
    public void relieved() {
        hands.letGo();
    }

    @Override
    public int queued() {
        return hands.queued();
    }

    @Override
    public Source.Signs signs() {
        return this;
    }

    /** Whoever does not ask for updates is well while the others hear of it. */
    private boolean isAsking() {
        return switch (entrance) {
            case Entrance.Posted _ -> true;
            case Entrance.Asked _ -> helm.isHeld();
        };
    }

    @Override
    public Optional<Instant> lastSuccess() {
        return isAsking() ? entrance.signs().lastSuccess() : crew.lastSign();
    }

    @Override
    public Optional<String> problem() {
        Optional<String> others = crew.problem();
        return others.isPresent() || !isAsking() ? others : entrance.signs().problem();
    }

    @Override
    public synchronized void end() {
        ended = true;
        hands.end();
        switch (entrance) {
            case Entrance.Posted posted -> posted.door().end();
            case Entrance.Asked _ -> polling.ifPresent(Source::end);
        }
    }

    @Override
    public void finish(Duration grace) {
        hands.finish(grace);
    }

    @Override
    public synchronized void confirm() {
        switch (entrance) {
            case Entrance.Posted posted -> posted.door().confirm();
            case Entrance.Asked _ -> polling.ifPresent(Source::confirm);
        }
    }

    @Override
    public void leave() {
        crew.leave();
    }
}
