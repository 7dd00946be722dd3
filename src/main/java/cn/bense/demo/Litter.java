package cn.bense.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Leaves, paper, bottles and cups on the ground, and the cones of those who clear them away. */
final class Litter {

    private static final Color[] LEAVES = {
        new Color(0x9a7430), new Color(0x7d5a22), new Color(0xb58a3a), new Color(0x6d6a2c), new Color(0xa65e2a)
    };
    private static final Color[] CAPS = {new Color(0x2f6fb5), new Color(0xc0392b), new Color(0x2e8b57)};
    /** The ground is the lower part of every drawing. */
    private static final double GROUND = 0.58;

    private final Graphics2D g;
    private final Random random;

    Litter(Graphics2D g, Random random) {
        this.g = g;
        this.random = random;
    }

    void scatter(PhotoPainter.Stage stage, Scenes.Scene scene) {
        var upright = g.getTransform();
        switch (stage) {
            case BEFORE -> mess(scene.littered() ? 10 + random.nextInt(22) : 2 + random.nextInt(5), scene);
            case DURING -> mess(2 + random.nextInt(5), scene);
            case AFTER -> leaves(random.nextInt(3));
        }
        g.setTransform(upright);
        if (stage == PhotoPainter.Stage.DURING) {
            cone(60 + random.nextInt(160), 560 + random.nextInt(70));
            if (scene.littered()) {
                broom(300 + random.nextInt(200), 640);
            }
        }
    }

    private void mess(int things, Scenes.Scene scene) {
        leaves(things);
        for (int i = 0; scene.littered() && i < things / 6; i++) {
            switch (random.nextInt(3)) {
                case 0 -> paper();
                case 1 -> bottle();
                default -> cup();
            }
        }
    }

    private void leaves(int count) {
        for (int i = 0; i < count; i++) {
            somewhere();
            double size = 9 + random.nextDouble() * 11;
            shadow(new Ellipse2D.Double(-size / 2 + 2, -size / 6 + 3, size, size / 3));
            g.setColor(LEAVES[random.nextInt(LEAVES.length)]);
            g.fill(new Ellipse2D.Double(-size / 2, -size / 6, size, size / 3));
        }
    }

    private void paper() {
        somewhere();
        var sheet = new Rectangle2D.Double(-14, -9, 28, 18);
        shadow(new Rectangle2D.Double(-12, -5, 28, 18));
        g.setColor(new Color(0xe9e6dc));
        g.fill(sheet);
        g.setColor(new Color(0xb9b4a6));
        g.fill(new Rectangle2D.Double(-10, -4, 18, 2));
        g.fill(new Rectangle2D.Double(-10, 2, 12, 2));
    }

    private void bottle() {
        somewhere();
        shadow(new Rectangle2D.Double(-16, -2, 34, 11));
        g.setColor(new Color(0xcfe0e6));
        g.fill(new Rectangle2D.Double(-17, -5, 28, 11));
        g.setColor(CAPS[random.nextInt(CAPS.length)]);
        g.fill(new Rectangle2D.Double(-8, -5, 9, 11));
        g.fill(new Rectangle2D.Double(12, -2, 5, 5));
    }

    private void cup() {
        somewhere();
        var cup = new Path2D.Double();
        cup.moveTo(-8, -10);
        cup.lineTo(8, -10);
        cup.lineTo(5, 11);
        cup.lineTo(-5, 11);
        cup.closePath();
        shadow(cup.createTransformedShape(AffineTransform.getTranslateInstance(3, 3)));
        g.setColor(new Color(0xf1eee8));
        g.fill(cup);
        g.setColor(CAPS[random.nextInt(CAPS.length)]);
        g.fill(new Rectangle2D.Double(-6, -3, 12, 6));
    }

    private void somewhere() {
        g.setTransform(new AffineTransform());
        double depth = Math.sqrt(random.nextDouble());
        g.translate(
                random.nextDouble() * PhotoPainter.WIDTH, PhotoPainter.HEIGHT * (GROUND + depth * (1 - GROUND)) - 20);
        g.scale(0.7 + depth, 0.7 + depth);
        g.rotate(random.nextDouble() * Math.PI * 2);
    }

    private void shadow(java.awt.Shape shape) {
        g.setColor(new Color(0, 0, 0, 70));
        g.fill(shape);
    }

    private void cone(int x, int y) {
        g.setColor(new Color(0, 0, 0, 80));
        g.fill(new Ellipse2D.Double(x - 48, y + 60, 112, 24));
        g.setColor(new Color(0xd9531e));
        g.fill(new java.awt.Polygon(
                new int[] {x - 38, x - 8, x + 8, x + 38}, new int[] {y + 70, y - 60, y - 60, y + 70}, 4));
        g.setColor(new Color(0xf4f2ee));
        g.fill(new java.awt.Polygon(new int[] {x - 22, x - 15, x + 15, x + 22}, new int[] {y, y - 30, y - 30, y}, 4));
        g.setColor(new Color(0x3a3a3a));
        g.fill(new Rectangle2D.Double(x - 46, y + 66, 92, 10));
    }

    private void broom(int x, int y) {
        g.setColor(new Color(0x9b7a4a));
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine(x, y - 20, x + 150, 190 + random.nextInt(80));
        g.setColor(new Color(0x5d7d3a));
        g.fill(new java.awt.Polygon(
                new int[] {x - 12, x + 16, x + 30, x - 62}, new int[] {y - 34, y - 24, y + 42, y + 24}, 4));
    }
}
