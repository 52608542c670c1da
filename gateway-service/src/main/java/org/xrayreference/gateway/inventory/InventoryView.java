package org.xrayreference.gateway.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xrayreference.gateway.inventory.Declaration.Item;
import org.xrayreference.gateway.inventory.Declaration.Kept;
import org.xrayreference.gateway.retention.RetentionView;
import org.xrayreference.gateway.retention.RetentionView.ChangeView;
import org.xrayreference.gateway.retention.RetentionView.ClassView;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/** What is kept, what for, and for how long. {@code silent} names the parts that did not say which periods they apply. */
public record InventoryView(
        Frame frame, List<Period> periods, List<String> silent, List<ChangeRow> changes, List<Place> places) {

    /** A class of data and its time, with the words for who sees to it. */
    public record Period(Owner owner, String name, String what, String period, Force force) {
        public String inWords() {
            return period + force.inWords();
        }
    }

    public record ChangeRow(String date, String what, String from, String to) {}

    /** A table, a bucket, a topic or a log. */
    public record Place(String name, String service, List<Row> rows) {}

    public record Row(String name, String is, String purposes, String period) {}

    static InventoryView of(List<Declaration> declarations, Map<Owner, Optional<RetentionView>> reports) {
        List<Period> periods = declarations.stream()
                .flatMap(declaration -> periods(declaration, reports))
                .toList();
        return new InventoryView(
                Frame.of(
                        "What is kept",
                        "Everything that X-ray Reference stores, what it is for, and for how long.",
                        Section.NONE),
                periods.stream().distinct().toList(),
                reports.entrySet().stream()
                        .filter(asked -> asked.getValue().isEmpty())
                        .map(asked -> asked.getKey().inWords())
                        .toList(),
                changes(reports, periods),
                declarations.stream()
                        .flatMap(declaration -> places(declaration, periods))
                        .toList());
    }

    private static Stream<Period> periods(Declaration declaration, Map<Owner, Optional<RetentionView>> reports) {
        Optional<RetentionView> report = reports.getOrDefault(declaration.service(), Optional.empty());
        return declaration.classes().stream().map(kept -> period(declaration.service(), kept, report));
    }

    private static Period period(Owner owner, Kept kept, Optional<RetentionView> report) {
        Optional<ClassView> applied = report.stream()
                .flatMap(said -> said.classes().stream())
                .filter(said -> said.name().equals(kept.name()))
                .findFirst();
        return new Period(
                owner,
                kept.name(),
                kept.what(),
                PeriodWords.of(applied.map(ClassView::period).orElse(kept.period())),
                Force.of(kept, report.isPresent(), applied.isPresent()));
    }

    private static List<ChangeRow> changes(Map<Owner, Optional<RetentionView>> reports, List<Period> periods) {
        record Told(Owner owner, ChangeView change) {}
        return reports.entrySet().stream()
                .flatMap(asked -> asked.getValue().stream()
                        .flatMap(report -> report.changes().stream())
                        .map(change -> new Told(asked.getKey(), change)))
                .sorted(Comparator.comparing((Told told) -> told.change().since())
                        .reversed())
                .map(told -> row(
                        told.change(), find(periods, told.owner(), told.change().name())))
                .toList();
    }

    private static ChangeRow row(ChangeView change, Optional<Period> period) {
        return new ChangeRow(
                Words.date(change.since()),
                period.map(Period::what).orElse(change.name()),
                PeriodWords.of(change.from()),
                PeriodWords.of(change.to()));
    }

    /** A service's own class of that name, or else another's: topics are upload-service's, whoever sends an event. */
    private static Optional<Period> find(List<Period> periods, Owner owner, String name) {
        return periods.stream()
                .filter(period -> period.name().equals(name))
                .min(Comparator.comparing(period -> period.owner() != owner));
    }

    private static Stream<Place> places(Declaration declaration, List<Period> periods) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Item item : declaration.items()) {
            rows.computeIfAbsent(item.where(), ignored -> new ArrayList<>())
                    .add(new Row(
                            item.name(),
                            item.is(),
                            item.purposes().stream().map(Use::inWords).collect(Collectors.joining(", ")),
                            find(periods, declaration.service(), item.keptAs())
                                    .orElseThrow()
                                    .inWords()));
        }
        return rows.entrySet().stream()
                .map(place -> new Place(place.getKey(), declaration.service().inWords(), place.getValue()));
    }
}
