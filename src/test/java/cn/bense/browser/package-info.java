/** The program as people use it: on a phone of 360 px and a desk of 1440 px, with the tap budgets of mission.md. */
@NullMarked
package cn.bense.browser;

import org.jspecify.annotations.NullMarked;
