package io.gatehouse.domain.kyc;

/** Which policy of an instance: 1 is the one that it starts with, each change is one more. */
public record PolicyVersion(int number) implements Comparable<PolicyVersion> {

    /** The one that an instance starts with. */
    public static final PolicyVersion FIRST = new PolicyVersion(1);

    /** @throws IllegalArgumentException below 1 */
    public PolicyVersion {
        if (number < 1) {
            throw new IllegalArgumentException("policies are counted from 1");
        }
    }

    /** The one after it. */
    public PolicyVersion next() {
        return new PolicyVersion(number + 1);
    }

    @Override
    public int compareTo(PolicyVersion other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
