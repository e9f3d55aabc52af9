/** The real servers Headlight stands on, unpacked once per machine and run as child processes. */
package io.headlight.parts;
