package org.xrayreference.reference.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.testing.CleanDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class FillWithPhantomsIT {
    @Inject
    FillWithPhantoms fill;

    @Inject
    LibraryStore library;

    @Inject
    PictureStore pictures;

    @Inject
    CleanDatabase clean;

    @BeforeEach
    void emptyLibrary() {
        clean.clean();
    }

    @Test
    void drawsWhatIsMissingAndOnlyThat() throws Exception {
        // Given
        List<PhantomPlan> plans = PhantomPlan.all().subList(0, 4);
        fill.fill(plans.subList(0, 2));

        // When
        int drawn = fill.fill(plans);

        // Then
        assertThat(drawn).isEqualTo(2);
        Reference reference = library.find(plans.get(3).id()).orElseThrow();
        assertThat(reference.source().displayName()).contains("Synthetic");
        assertThat(pictures.get(reference.id(), PictureStore.Size.THUMBNAIL)).isPresent();
    }

    @Test
    void drawsNothingOnceRealFilmsHaveReplacedThem() throws Exception {
        // Given
        List<PhantomPlan> plans = PhantomPlan.all().subList(0, 2);
        fill.fill(plans.subList(0, 1));
        assertThat(library.removeSynthetic()).hasSize(1);

        // When
        int drawn = fill.fill(plans);

        // Then
        assertThat(drawn).isZero();
        assertThat(library.find(plans.get(0).id())).isEmpty();
    }
}
