package org.xrayreference.contact.notice;

import java.util.UUID;

/**
 * Something that operators are to be told of.
 *
 * @param tries how often that was tried, this time included
 */
record Due(Kind kind, UUID id, int tries) {}
