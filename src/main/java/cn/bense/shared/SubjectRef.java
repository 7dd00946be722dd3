package cn.bense.shared;

/** What a row is about, by the kind word of its room and its human number: {@code case AJ20260417-00142}. */
public record SubjectRef(String kind, String number) {
    @Override
    public String toString() {
        return kind + " " + number;
    }
}
