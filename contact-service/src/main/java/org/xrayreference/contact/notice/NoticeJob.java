package org.xrayreference.contact.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;

/** Looks every minute whether there is something to tell; does nothing without somebody to tell it to. */
@ApplicationScoped
public class NoticeJob {
    private final Optional<TellOperators> tell;

    NoticeJob(NoticeConfig config, NoticeStore book, Mailer mailer, Clock clock) {
        List<String> to = config.to().orElse(List.of());
        boolean on = !to.isEmpty() && config.smtpHost().isPresent();
        this.tell = on
                ? Optional.of(new TellOperators(
                        book,
                        letter -> mailer.send(new Mail()
                                .setFrom(config.from().orElse(to.get(0)))
                                .setTo(to)
                                .setSubject(letter.subject())
                                .setText(letter.text())),
                        clock,
                        config.site()))
                : Optional.empty();
    }

    @Scheduled(
            every = "{xray.notices.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void run() {
        tell.ifPresent(TellOperators::run);
    }
}
