package org.xrayreference.localstack.backup;

/**
 * One object of the store; its bytes lie under their SHA-256.
 *
 * @param etag the store's own mark of its content: what has not changed is not read again
 */
record StoredObject(String bucket, String key, String sha256, long size, String type, String etag) {

    String line() {
        return String.join("\t", bucket, key, sha256, Long.toString(size), type, etag);
    }

    static StoredObject parse(String line) {
        String[] fields = line.split("\t", -1);
        return new StoredObject(fields[0], fields[1], fields[2], Long.parseLong(fields[3]), fields[4], fields[5]);
    }

    /** Whether nothing but the place of the bytes may differ. */
    boolean isSame(String otherEtag, long otherSize) {
        return !etag.isEmpty() && etag.equals(otherEtag) && size == otherSize;
    }
}
