/** What differs between two texts, for people. */
@NullMarked
package org.vademecum.core.difference;

import org.jspecify.annotations.NullMarked;
