package org.xrayreference.gateway.operator;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.xrayreference.gateway.operator.ListView.Cell;
import org.xrayreference.gateway.operator.ListView.Chip;
import org.xrayreference.gateway.operator.ListView.Ledger;
import org.xrayreference.gateway.operator.ListView.Row;
import org.xrayreference.gateway.services.ContactOperatorClient.HandledMessage;
import org.xrayreference.gateway.services.ContactOperatorClient.KeptMessage;
import org.xrayreference.gateway.services.ContactOperatorClient.Messages;
import org.xrayreference.gateway.site.Words;

/** The inbox, and one message of it. */
public final class MessageViews {
    static final int SIZE = 25;
    private static final int EXCERPT = 80;
    private static final List<String> STATES = List.of("new", "open", "answered", "closed");
    private static final Map<String, String> MOVES =
            Map.of("open", "Open it", "answered", "Answered", "closed", "Close it");

    private MessageViews() {}

    /** One message; {@code name} and {@code email} may be null. */
    public record One(
            Desk desk,
            String id,
            String topic,
            String state,
            String name,
            String email,
            String text,
            String received,
            String expires,
            List<Note> notes,
            List<Move> moves) {}

    public record Note(String at, String operator, String text) {}

    public record Move(String state, String label) {}

    static ListView list(Desk desk, String state, Messages found) {
        List<Row> rows = found.items().stream()
                .map(message -> Row.of(
                        new Cell(excerpt(message.message()), "/operator/messages/" + message.id()),
                        Cell.of(message.topic()),
                        Cell.of(message.state()),
                        Cell.of(Words.dateTime(message.receivedAt()))))
                .toList();
        return new ListView(
                desk,
                Words.count(found.total(), "message", "messages") + (state == null ? "." : ", " + state + "."),
                chips("/operator/messages", STATES, state),
                false,
                List.of(new Ledger(
                        "Messages", List.of("Message", "About", "State", "Received"), rows, "There is no message.")),
                Paging.older("/operator/messages", state, found.page(), found.size(), found.total()),
                Paging.newer("/operator/messages", state, found.page()));
    }

    static One one(Desk desk, HandledMessage handled) {
        KeptMessage message = handled.message();
        return new One(
                desk,
                message.id(),
                message.topic(),
                message.state(),
                message.name(),
                message.email(),
                message.message(),
                Words.dateTime(message.receivedAt()),
                Words.date(message.expiresAt()),
                handled.notes().stream()
                        .map(note -> new Note(Words.dateTime(note.at()), note.operator(), note.text()))
                        .toList(),
                handled.next().stream()
                        .map(state -> new Move(state, MOVES.getOrDefault(state, state)))
                        .toList());
    }

    static List<Chip> chips(String path, List<String> states, String chosen) {
        return Stream.concat(
                        Stream.of(new Chip("all", path, chosen == null)),
                        states.stream()
                                .map(state -> new Chip(
                                        state.replace('-', ' '), path + "?state=" + state, state.equals(chosen))))
                .toList();
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT).strip() + "…";
    }
}
