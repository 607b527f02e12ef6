"""Pictures and film of what is around a vehicle (车外影像), with faces and plates in it, by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="outside_vehicle_image",
    label=Bilingual("车外视频、图像", "images from outside the vehicle"),
    category=Bilingual("车外视频、图像", "images from outside the vehicle"),
    standard="汽车数据安全管理若干规定（试行）",
    words=(
        "车外影像", "车外视频", "车外图像", "环视", "前视摄像", "后视摄像", "侧视摄像", "行车记录", "激光点云", "点云",
        "exterior_image", "exterior_video", "outside_image", "front_camera", "rear_camera", "surround_view", "dashcam",
        "dash_cam", "point_cloud", "lidar_scan",
    ),
    personal=True,
)  # fmt: skip
