/** From lines to sections: blocks, kinds, parts, outline, birth ids. */
@NullMarked
package org.vademecum.server.ingest.structure;

import org.jspecify.annotations.NullMarked;
