/**
 * What comes in: files, folders and zip archives as one stream of documents, each capped before it
 * is read. One document is in memory at a time, whatever the size of the batch.
 */
@NullMarked
package org.vademecum.server.intake;

import org.jspecify.annotations.NullMarked;
