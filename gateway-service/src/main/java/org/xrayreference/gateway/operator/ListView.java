package org.xrayreference.gateway.operator;

import java.util.List;
import java.util.Map;

/**
 * A page of tables.
 *
 * @param chips the choices above them; may be empty
 * @param finder whether there is a form to find an upload
 * @param older null when there are none
 * @param newer null when there are none
 */
public record ListView(
        Desk desk, String lead, List<Chip> chips, boolean finder, List<Ledger> ledgers, String older, String newer) {

    public record Chip(String label, String href, boolean on) {}

    /** @param empty what stands there instead of a table without rows */
    public record Ledger(String title, List<String> heads, List<Row> rows, String empty) {}

    /** @param actions what can be done with it; may be empty */
    public record Row(List<Cell> cells, List<Action> actions) {
        static Row of(Cell... cells) {
            return new Row(List.of(cells), List.of());
        }
    }

    /** @param href null for mere text */
    public record Cell(String text, String href) {
        static Cell of(String text) {
            return new Cell(text == null ? "" : text, null);
        }
    }

    /** A form with nothing but its button; {@code label} names what it is done to as well. */
    public record Action(String label, String said, String href, Map<String, String> fields) {}

    static ListView of(Desk desk, String lead, Ledger... ledgers) {
        return new ListView(desk, lead, List.of(), false, List.of(ledgers), null, null);
    }
}
