package org.xrayreference.reference.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The one row about the library as a whole. */
@Entity
@Table(name = "library_state")
class LibraryStateRow extends PanacheEntityBase {
    static final int ONLY = 1;

    @Id
    public int id;

    public long version;

    @Column(name = "synthetic_wanted")
    public boolean syntheticWanted;

    /** Whose vectors answer; null when no model has seen the whole library yet. */
    public String model;

    @Column(name = "previous_model")
    public String previousModel;

    /** Whether an import has changed what the services do not know of yet. */
    public boolean changing;
}
