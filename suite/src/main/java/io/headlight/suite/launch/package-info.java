/** Starts, watches and stops the whole suite on real parts, for {@code ./headlight} and for the end-to-end tests. */
package io.headlight.suite.launch;
