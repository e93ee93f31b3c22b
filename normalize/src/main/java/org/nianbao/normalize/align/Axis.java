// SPDX-License-Identifier: Apache-2.0
package org.nianbao.normalize.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.normalize.form.AxisNode;
import org.nianbao.normalize.report.Match;

/** The leaves of one axis of a form's table in order, findable by folded label. */
public final class Axis {
    private final List<AxisLeaf> leaves = new ArrayList<>();
    private final Map<String, List<Candidate>> byLabel = new HashMap<>();
    private final Map<String, List<LabelForms>> groupsByLabel = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<List<Heading>> levels = new ArrayList<>();

    /**
     * A label where the form prints it.
     *
     * @param isGroup whether other labels stand below it
     */
    record Heading(LabelForms labels, boolean isGroup) {}

    /**
     * A group with the labels of what stands directly below it.
     *
     * @param labels its own label
     */
    public record Group(LabelForms labels, List<LabelForms> children) {
        public Group {
            children = List.copyOf(children);
        }

        /** The child that a folded label names or is most like, or null. */
        @Nullable LabelForms child(String text) {
            LabelForms best = null;
            double score = Thresholds.SIMILAR;
            for (LabelForms child : children) {
                double similarity = child.similarity(text);
                if (similarity >= score) {
                    score = similarity;
                    best = child;
                }
            }
            return best;
        }
    }

    /** Adds the leaves of a block's tree behind those that are there. */
    void add(int block, List<AxisNode> nodes) {
        add(block, nodes, List.of());
    }

    private void add(int block, List<AxisNode> nodes, List<LabelForms> around) {
        for (AxisNode node : nodes) {
            LabelForms labels = LabelForms.of(node);
            addHeading(around.size(), new Heading(labels, !node.isLeaf()));
            if (node.isLeaf()) {
                addLeaf(new AxisLeaf(leaves.size(), block, labels, around, false));
                continue;
            }
            if (node.rowKey() != null) {
                addLeaf(new AxisLeaf(leaves.size(), block, labels, around, true));
            }
            groups.add(new Group(
                    labels, node.children().stream().map(LabelForms::of).toList()));
            groupsByLabel
                    .computeIfAbsent(labels.exact(), k -> new ArrayList<>())
                    .add(labels);
            for (String synonym : labels.synonyms()) {
                groupsByLabel.computeIfAbsent(synonym, k -> new ArrayList<>()).add(labels);
            }
            List<LabelForms> inside = new ArrayList<>(around);
            inside.add(labels);
            add(block, node.children(), inside);
        }
    }

    private void addHeading(int level, Heading heading) {
        while (levels.size() <= level) {
            levels.add(new ArrayList<>());
        }
        levels.get(level).add(heading);
    }

    /** The labels of each depth of the axis, the outermost first, in the form's order. */
    List<List<Heading>> levels() {
        return levels;
    }

    private void addLeaf(AxisLeaf leaf) {
        leaves.add(leaf);
        if (leaf.labels().exact().isEmpty()) {
            return;
        }
        addCandidate(leaf.labels().exact(), new Candidate(leaf, Match.EXACT));
        for (String synonym : leaf.labels().synonyms()) {
            if (!synonym.equals(leaf.labels().exact())) {
                addCandidate(synonym, new Candidate(leaf, Match.SYNONYM));
            }
        }
    }

    private void addCandidate(String text, Candidate candidate) {
        byLabel.computeIfAbsent(text, k -> new ArrayList<>()).add(candidate);
    }

    public List<AxisLeaf> leaves() {
        return leaves;
    }

    /** The leaves known by this folded label, in the form's order. */
    public List<Candidate> candidates(String text) {
        return byLabel.getOrDefault(text, List.of());
    }

    /** The groups known by this folded label. */
    List<LabelForms> groups(String text) {
        return groupsByLabel.getOrDefault(text, List.of());
    }

    /** The group that a folded label names, or is more like than any leaf; null where it is a leaf or unknown. */
    @Nullable Group groupLike(String text) {
        if (byLabel.containsKey(text)) {
            return null;
        }
        Group best = null;
        double score = Thresholds.SIMILAR;
        for (Group group : groups) {
            double similarity = group.labels().similarity(text);
            if (similarity >= score) {
                score = similarity;
                best = group;
            }
        }
        if (best == null || score == 1) {
            return best;
        }
        for (AxisLeaf leaf : leaves) {
            if (leaf.labels().similarity(text) > score) {
                return null;
            }
        }
        return best;
    }

    /** Every folded label of the axis, leaves and groups. */
    public Set<String> labels() {
        Set<String> labels = new HashSet<>(byLabel.keySet());
        labels.addAll(groupsByLabel.keySet());
        return labels;
    }

    boolean knows(String text) {
        return byLabel.containsKey(text) || groupsByLabel.containsKey(text);
    }
}
