/** What partners' systems tell of what reps did, each in its own words and as thin as it really is. */
package io.headlight.suite.demo.system;
