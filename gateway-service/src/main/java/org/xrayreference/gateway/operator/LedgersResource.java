package org.xrayreference.gateway.operator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ContactOperatorClient;
import org.xrayreference.gateway.services.Entry;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ReferenceOperatorClient;
import org.xrayreference.gateway.services.ReferenceOperatorClient.Sent;
import org.xrayreference.gateway.services.UploadOperatorClient;
import org.xrayreference.gateway.signin.SignedIn;
import org.xrayreference.gateway.site.PageRefusal;

/** The pages on which there is only something to see. */
@Path("/operator")
@Produces("text/html;charset=UTF-8")
@Blocking
@SignedIn
class LedgersResource {
    private static final int ENTRIES = 100;

    private final DeskPage desk;
    private final ContactOperatorClient contact;
    private final UploadOperatorClient uploads;
    private final ReferenceOperatorClient references;

    LedgersResource(
            DeskPage desk,
            @RestClient ContactOperatorClient contact,
            @RestClient UploadOperatorClient uploads,
            @RestClient ReferenceOperatorClient references) {
        this.desk = desk;
        this.contact = contact;
        this.uploads = uploads;
        this.references = references;
    }

    @GET
    @Path("/holds")
    public TemplateInstance holds(@Context ContainerRequestContext request) {
        var held =
                PageRefusal.unlessGiven(Answer.await(uploads.holds(desk.token(request, Owner.UPLOAD))), Owner.UPLOAD);
        return ListTemplates.list(Ledgers.holds(desk.at(request, Place.HOLDS), held));
    }

    @GET
    @Path("/jobs")
    public TemplateInstance jobs(@Context ContainerRequestContext request) {
        var jobs = PageRefusal.unlessGiven(
                Answer.await(references.jobs(desk.token(request, Owner.REFERENCE))), Owner.REFERENCE);
        return ListTemplates.list(Ledgers.jobs(desk.at(request, Place.JOBS), jobs.items()));
    }

    @GET
    @Path("/audit")
    public TemplateInstance audit(@Context ContainerRequestContext request) {
        String upload = desk.token(request, Owner.UPLOAD);
        List<Uni<Answer<List<Entry>>>> questions = List.of(
                Answer.of(contact.audit(desk.token(request, Owner.CONTACT), ENTRIES)),
                Answer.of(uploads.audit(upload, ENTRIES)),
                Answer.of(uploads.deadLetterAudit(upload, ENTRIES)));
        var answers = Uni.combine()
                .all()
                .unis(
                        Uni.join().all(questions).andFailFast(),
                        Answer.of(references.providerAudit(desk.token(request, Owner.REFERENCE), ENTRIES)))
                .asTuple()
                .await()
                .atMost(Answer.LONGEST);
        Optional<List<Sent>> sent = answers.getItem2().ifGiven();
        boolean complete = sent.isPresent()
                && answers.getItem1().stream()
                        .allMatch(answer -> answer.ifGiven().isPresent());
        List<Entry> entries = answers.getItem1().stream()
                .flatMap(answer -> answer.ifGiven().map(List::stream).orElse(Stream.empty()))
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(ENTRIES)
                .toList();
        return ListTemplates.list(
                Ledgers.audit(desk.at(request, Place.AUDIT), entries, sent.orElse(List.of()), complete));
    }
}
