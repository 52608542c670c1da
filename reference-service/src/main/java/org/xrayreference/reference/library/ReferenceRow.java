package org.xrayreference.reference.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.xrayreference.reference.finding.Finding;

/** A {@link Reference} in the database; findings by their slugs. */
@Entity
@Table(name = "reference")
class ReferenceRow extends PanacheEntityBase {
    @Id
    public String id;

    @Enumerated(EnumType.STRING)
    public Source source;

    public int patient;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] findings;

    @Enumerated(EnumType.STRING)
    public View view;

    @Enumerated(EnumType.STRING)
    public Sex sex;

    public Integer age;

    @Column(name = "follow_up")
    public int followUp;

    public int width;
    public int height;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Reference.Box> boxes;

    @Column(name = "has_image")
    public boolean hasImage;

    @Column(name = "image_sha256")
    public String imageSha256;

    @Enumerated(EnumType.STRING)
    public Split split;

    static ReferenceRow from(Reference reference) {
        ReferenceRow row = new ReferenceRow();
        row.id = reference.id();
        row.source = reference.source();
        row.patient = reference.patient();
        row.findings = reference.findings().stream().map(Finding::slug).toArray(String[]::new);
        row.view = reference.view();
        row.sex = reference.sex().orElse(null);
        row.age = reference.age().isPresent() ? reference.age().getAsInt() : null;
        row.followUp = reference.followUp();
        row.width = reference.width();
        row.height = reference.height();
        row.boxes = reference.boxes();
        row.hasImage = reference.hasImage();
        row.imageSha256 = reference.imageSha256().orElse(null);
        row.split = reference.split().orElse(null);
        return row;
    }

    Reference toReference() {
        return new Reference(
                id,
                source,
                patient,
                Arrays.stream(findings)
                        .map(slug -> Finding.parse(slug).orElseThrow())
                        .toList(),
                view,
                Optional.ofNullable(sex),
                age == null ? OptionalInt.empty() : OptionalInt.of(age),
                followUp,
                width,
                height,
                boxes,
                hasImage,
                Optional.ofNullable(imageSha256),
                Optional.ofNullable(split));
    }
}
