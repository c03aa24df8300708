/** Packs made of folders of text files, and the tools that they are measured against. */
@NullMarked
package org.vademecum.bench.pack;

import org.jspecify.annotations.NullMarked;
