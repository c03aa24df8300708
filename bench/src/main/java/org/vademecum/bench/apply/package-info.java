/** What it costs a device to take a pack in. */
@NullMarked
package org.vademecum.bench.apply;

import org.jspecify.annotations.NullMarked;
