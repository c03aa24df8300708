/** The masthead: what a document says about itself before it begins. */
@NullMarked
package org.vademecum.server.ingest.masthead;

import org.jspecify.annotations.NullMarked;
