package org.xrayreference.gateway.promises;

import java.util.List;

/**
 * One promise of the privacy policy.
 *
 * @param number {@code P01} to {@code P31}
 * @param tests the tests that prove it, as {@code module/TestClass}
 */
record Promise(String number, String says, List<String> tests) {}
