package org.xrayreference.reference.provider;

/** What became of a preview that left; the audit keeps the name. */
enum ExchangeOutcome {
    SENT,
    KEPT,
    REFUSED_WORDING,
    UPLOAD_DELETED,
    TIMED_OUT,
    UNREACHABLE,
    ERROR_STATUS,
    TOO_LARGE,
    UNREADABLE
}
