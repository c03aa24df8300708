/**
 * The embedded default: a MongoDB server in Java whose files are one MVStore, made durable, spoken
 * to over the wire like any other MongoDB.
 */
@NullMarked
package org.vademecum.server.store.embedded;

import org.jspecify.annotations.NullMarked;
