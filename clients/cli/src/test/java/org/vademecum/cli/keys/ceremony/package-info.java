@NullMarked
package org.vademecum.cli.keys.ceremony;

import org.jspecify.annotations.NullMarked;
