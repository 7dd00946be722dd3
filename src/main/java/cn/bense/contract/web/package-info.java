/** REST operations of the contract register. */
@org.jspecify.annotations.NullMarked
package cn.bense.contract.web;
