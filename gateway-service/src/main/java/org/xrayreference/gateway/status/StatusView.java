package org.xrayreference.gateway.status;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** How the parts of the site are. */
public record StatusView(Frame frame, String summary, boolean allWell, List<Row> rows, String deletions) {

    public record Row(String service, String purpose, Light live, Light ready, Light started) {}

    /** Said in words as well, not by colour alone. */
    public record Light(String word, boolean on) {
        static Light of(boolean on) {
            return new Light(on ? "yes" : "no", on);
        }
    }

    /** @param deletions what the check of deletions found */
    static StatusView of(List<ServiceHealth> services, String deletions) {
        boolean allWell = services.stream().allMatch(service -> service.live() && service.ready() && service.started());
        // The gateway answers this very request, so it is well.
        Stream<ServiceHealth> self = Stream.of(new ServiceHealth(Owner.GATEWAY, true, true, true));
        return new StatusView(
                Frame.hidden("Status", Section.NONE),
                allWell ? "Everything works." : "A part of the site does not work at the moment.",
                allWell,
                Stream.concat(self, services.stream()).map(StatusView::row).toList(),
                deletions);
    }

    private static Row row(ServiceHealth service) {
        return new Row(
                service.owner().name().toLowerCase(Locale.ROOT) + "-service",
                service.owner().inWords(),
                Light.of(service.live()),
                Light.of(service.ready()),
                Light.of(service.started()));
    }
}
