package org.xrayreference.upload.audit;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What an operator did. The subject is an upload's short hash; the reason is null where none is asked for. */
@Entity
@Table(name = "operator_action")
public class AuditRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long position;

    public Instant at;
    public String operator;
    public String action;
    public String subject;
    public String reason;
}
