/**
 * Reads files of binary formats in processes of their own: a bounded heap, a deadline, no network.
 * The only part of ingest that does I/O. Here is the side of the server; {@code inside} is what
 * runs in the worker process, {@code wire} what the two say to each other.
 */
@NullMarked
package org.vademecum.server.ingest.worker;

import org.jspecify.annotations.NullMarked;
