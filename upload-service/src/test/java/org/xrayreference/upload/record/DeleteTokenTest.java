package org.xrayreference.upload.record;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DeleteTokenTest {
    @Test
    void fitsItsOwnHashOnly() {
        // Given
        DeleteToken token = DeleteToken.random();

        // Then
        assertTrue(new DeleteToken(token.value()).hasHash(token.sha256()));
        assertFalse(DeleteToken.random().hasHash(token.sha256()));
        assertFalse(new DeleteToken("").hasHash(token.sha256()));
    }
}
