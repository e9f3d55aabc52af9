/** The four services as one: {@code ./headlight}'s Java half. */
package io.headlight.suite;
