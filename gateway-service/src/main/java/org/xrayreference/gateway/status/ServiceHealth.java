package org.xrayreference.gateway.status;

import org.xrayreference.gateway.services.Owner;

/** @param live it need not be restarted; {@code ready}: it can do its work; {@code started}: it has come up */
record ServiceHealth(Owner owner, boolean live, boolean ready, boolean started) {}
