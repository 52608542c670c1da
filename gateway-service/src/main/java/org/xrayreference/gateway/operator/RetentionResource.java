package org.xrayreference.gateway.operator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.retention.RetentionJob;
import org.xrayreference.gateway.retention.RetentionView;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.RetentionClient;
import org.xrayreference.gateway.services.RetentionClient.Retention;
import org.xrayreference.gateway.services.ServicesConfig;
import org.xrayreference.gateway.signin.SignedIn;

/** What all services keep, and how well they let go of it. */
@Path("/operator/retention")
@Produces("text/html;charset=UTF-8")
@Blocking
@SignedIn
class RetentionResource {
    private final DeskPage desk;
    private final RetentionJob own;
    private final Map<Owner, RetentionClient> others = new EnumMap<>(Owner.class);

    RetentionResource(DeskPage desk, RetentionJob own, ServicesConfig services) {
        this.desk = desk;
        this.own = own;
        for (Owner owner : Owner.values()) {
            if (owner != Owner.GATEWAY) {
                others.put(
                        owner,
                        QuarkusRestClientBuilder.newBuilder()
                                .baseUri(services.of(owner))
                                .build(RetentionClient.class));
            }
        }
    }

    @GET
    public TemplateInstance retention(@Context ContainerRequestContext request) {
        List<Uni<Answer<Retention>>> questions = others.values().stream()
                .map(client -> Answer.of(client.retention()))
                .toList();
        List<Owner> owners = new ArrayList<>(others.keySet());
        List<Answer<Retention>> answers =
                new ArrayList<>(Uni.join().all(questions).andFailFast().await().atMost(Answer.LONGEST));
        owners.add(Owner.GATEWAY);
        answers.add(new Answer.Given<>(ownRetention()));
        return ListTemplates.list(Ledgers.retention(desk.at(request, Place.RETENTION), owners, answers));
    }

    private Retention ownRetention() {
        RetentionView view = own.view();
        return new Retention(
                view.classes().stream()
                        .map(kept -> new RetentionClient.Kept(
                                kept.name(),
                                kept.what(),
                                kept.period(),
                                kept.keptBy(),
                                kept.oldest(),
                                kept.due(),
                                kept.lastRun(),
                                kept.removedLastRun()))
                        .toList(),
                view.changes().stream()
                        .map(change ->
                                new RetentionClient.Change(change.since(), change.name(), change.from(), change.to()))
                        .toList());
    }
}
