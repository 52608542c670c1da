package org.xrayreference.endtoend.promises;

/**
 * One test that ran for one promise.
 *
 * @param test {@code module/TestClass}
 * @param outcome passed, failed or skipped
 */
record Proof(String promise, String test, String outcome) {}
