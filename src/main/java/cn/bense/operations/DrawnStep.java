package cn.bense.operations;

/**
 * A step where a person acts, as drawn.
 *
 * @param id element id
 * @param who name of the lane: who acts
 * @param post the post word, as in the candidate group
 * @param next what comes after, in plain words with the answers at gateways
 */
public record DrawnStep(String id, String name, String who, String post, String next) {}
