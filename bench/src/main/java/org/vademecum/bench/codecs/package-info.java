/** The product's coder beside general compressors, judged by how long a reader waits. */
@NullMarked
package org.vademecum.bench.codecs;

import org.jspecify.annotations.NullMarked;
