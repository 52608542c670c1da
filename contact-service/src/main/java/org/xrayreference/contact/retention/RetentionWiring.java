package org.xrayreference.contact.retention;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.contact.audit.AuditRow;
import org.xrayreference.contact.message.MessageRow;
import org.xrayreference.contact.report.ReportRow;
import org.xrayreference.contact.time.RetentionConfig;

/** The classes of data that this service answers for. */
class RetentionWiring {
    private static final String HERE = "contact-service";

    @Produces
    @Singleton
    List<DataClass> classes(KeptRowsStore rows, RetentionConfig config) {
        return List.of(
                new DataClass(
                        KeptRowsStore.MESSAGES,
                        "A message from the contact form, and the name and address given with it",
                        config.contactMessages(),
                        HERE,
                        rows.of(MessageRow.class, "receivedAt")),
                new DataClass(
                        KeptRowsStore.REPORTS,
                        "A report of an upload",
                        config.reports(),
                        HERE,
                        rows.of(ReportRow.class, "receivedAt")),
                new DataClass(
                        KeptRowsStore.AUDIT,
                        "What operators did, and when they signed in",
                        config.audit(),
                        HERE,
                        rows.of(AuditRow.class, "at")));
    }
}
