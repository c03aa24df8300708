@NullMarked
package org.vademecum.cli.keys;

import org.jspecify.annotations.NullMarked;
