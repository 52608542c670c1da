package org.xrayreference.gateway.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.services.Upload;

@Tag("P29")
class RunCanaryTest {
    private static final Instant BEGIN = Instant.parse("2030-01-01T00:00:00Z");

    private Duration passed = Duration.ZERO;
    private final PlayedParts parts = new PlayedParts();
    private final RunCanary canary =
            new RunCanary(parts, Duration.ofSeconds(120), Duration.ofSeconds(60), new Passing(), this::pass);

    @Test
    void findsThatNothingIsLeft() {
        // Given
        parts.readyAfter = Duration.ofSeconds(2);
        parts.goneAfter = Duration.ofSeconds(5);

        // When
        CanaryResult result = canary.run();

        // Then
        assertThat(result.isWell()).isTrue();
        assertThat(result.matched()).isEqualTo(Duration.ofSeconds(2));
        assertThat(result.gone()).isEqualTo(Duration.ofSeconds(3));
        assertThat(result.inWords())
                .isEqualTo("Last check on 1 January 2030, 00:00 UTC: a test picture was matched in 2.0 seconds and"
                        + " then deleted. Nothing of it was left 3.0 seconds later.");
    }

    @Test
    @DisplayName("P29: what is left after a minute is named")
    void saysWhatIsLeft() {
        // Given
        parts.goneAfter = Duration.ofDays(1);

        // When
        CanaryResult result = canary.run();

        // Then
        assertThat(result.isWell()).isFalse();
        assertThat(result.left()).containsExactly("the preview in preview-service");
        assertThat(result.gone()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
        assertThat(result.inWords()).contains("it failed").contains("the preview in preview-service");
    }

    @Test
    @DisplayName("P29: a check that fails half-way takes its picture back")
    void takesItsPictureBack() {
        // Given
        parts.readyAfter = Duration.ofDays(1);

        // When
        CanaryResult result = canary.run();

        // Then
        assertThat(result.inWords()).contains("Its preview did not come in time.");
        assertThat(parts.deleted).hasSize(1);
    }

    @Test
    @DisplayName("P29: a picture that could not be taken back is tried again")
    void triesAgain() {
        // Given
        parts.refusesDeletions = true;
        assertThat(canary.run().left()).containsExactly("the whole upload, since its deletion was not taken");
        assertThat(parts.deleted).isEmpty();

        // When
        parts.refusesDeletions = false;
        canary.run();

        // Then
        assertThat(parts.deleted).containsExactly("upload-1", "upload-2");
        canary.takeBack();
        assertThat(parts.deleted).hasSize(2);
    }

    @Test
    void saysThatAPartIsMissing() {
        parts.refusesPictures = true;
        assertThat(canary.run().inWords()).endsWith("it failed. The picture could not be brought.");
        parts.isSilent = true;
        assertThat(canary.run().inWords()).endsWith("it failed. A part of the site does not answer.");
        assertThat(parts.sent).isZero();
    }

    @Test
    void drawsAPicture() throws Exception {
        assertThat(ImageIO.read(new ByteArrayInputStream(CanaryPicture.png())).getWidth())
                .isEqualTo(256);
    }

    private void pass(Duration duration) {
        passed = passed.plus(duration);
    }

    private final class PlayedParts implements Parts {
        private Duration readyAfter = Duration.ZERO;
        private Duration goneAfter = Duration.ZERO;
        private boolean refusesDeletions;
        private boolean refusesPictures;
        private boolean isSilent;
        private int sent;
        private final List<String> deleted = new ArrayList<>();

        @Override
        public Upload send(byte[] png) {
            if (refusesPictures) {
                throw new IllegalStateException("no");
            }
            sent++;
            return new Upload("upload-" + sent, Upload.Status.RECEIVED, BEGIN, BEGIN, null, "code");
        }

        @Override
        public Upload.Status status(String id) {
            return passed.compareTo(readyAfter) < 0 ? Upload.Status.RECEIVED : Upload.Status.READY;
        }

        @Override
        public boolean hasMatches(String id) {
            return true;
        }

        @Override
        public void delete(String id, String token) {
            if (refusesDeletions || !token.equals("code")) {
                throw new IllegalStateException("no");
            }
            deleted.add(id);
        }

        @Override
        public List<String> left(String id) {
            boolean isThere = id.startsWith("upload-") && passed.compareTo(goneAfter) < 0;
            return isThere || isSilent ? List.of("the preview in preview-service") : List.of();
        }
    }

    /** Time passes only while somebody waits. */
    private final class Passing extends Clock {
        @Override
        public Instant instant() {
            return BEGIN.plus(passed);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
