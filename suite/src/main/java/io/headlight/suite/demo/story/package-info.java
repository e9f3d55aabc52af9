/** What the demo's reps did, the same for the same dates; no system has told anybody of it yet. */
package io.headlight.suite.demo.story;
